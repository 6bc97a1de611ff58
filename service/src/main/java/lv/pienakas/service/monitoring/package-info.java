/** What whoever runs the program wants to know of it: health, figures and logs, none of which tell of a person. */
@NullMarked
package lv.pienakas.service.monitoring;

import org.jspecify.annotations.NullMarked;
