/** The day's plan: improved in the background, and mended at once when somebody is absent. */
@NullMarked
package lv.pienakas.service.planning;

import org.jspecify.annotations.NullMarked;
