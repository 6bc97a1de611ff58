/** Documents become work: registering, routing, assigning, in one transaction. */
@NullMarked
package lv.pienakas.service.intake;

import org.jspecify.annotations.NullMarked;
