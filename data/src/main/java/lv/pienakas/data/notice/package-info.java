/** Notices: whom the agency tells that something is due to them, and what became of each. */
@NullMarked
package lv.pienakas.data.notice;

import org.jspecify.annotations.NullMarked;
