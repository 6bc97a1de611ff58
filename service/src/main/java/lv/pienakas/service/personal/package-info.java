/** What must get into no log, answer or history. */
@NullMarked
package lv.pienakas.service.personal;

import org.jspecify.annotations.NullMarked;
