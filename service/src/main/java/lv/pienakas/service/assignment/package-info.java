/** An inspector for each work item. */
@NullMarked
package lv.pienakas.service.assignment;

import org.jspecify.annotations.NullMarked;
