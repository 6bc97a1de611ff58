/** What a citizen sees of the agency's work on the population portal: notices and why, applications, the wish for none. */
@NullMarked
package lv.pienakas.service.portal;

import org.jspecify.annotations.NullMarked;
