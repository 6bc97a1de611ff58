/** Cases with their documents and work items, from receipt to grant. */
@NullMarked
package lv.pienakas.data.casework;

import org.jspecify.annotations.NullMarked;
