/** Managers ask for a more even plan, look at it, imagine other circumstances, and accept what they want of it. */
@NullMarked
package lv.pienakas.service.rebalancing;

import org.jspecify.annotations.NullMarked;
