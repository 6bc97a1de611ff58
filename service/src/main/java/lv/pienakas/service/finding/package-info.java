/** Findings that are looked up, with the reason for each. */
@NullMarked
package lv.pienakas.service.finding;

import org.jspecify.annotations.NullMarked;
