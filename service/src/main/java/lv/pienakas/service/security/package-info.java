/** Who calls, and what they may do. */
@NullMarked
package lv.pienakas.service.security;

import org.jspecify.annotations.NullMarked;
