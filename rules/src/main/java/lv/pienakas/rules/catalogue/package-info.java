/** What the agency knows by a code: services, document kinds, channels, stages, units. */
@NullMarked
package lv.pienakas.rules.catalogue;

import org.jspecify.annotations.NullMarked;
