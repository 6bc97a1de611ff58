/** Tells people of their own rights once, over the right channel, and no more than the agency can then handle. */
@NullMarked
package lv.pienakas.service.notice;

import org.jspecify.annotations.NullMarked;
