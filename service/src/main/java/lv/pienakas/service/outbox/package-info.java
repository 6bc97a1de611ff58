/** Delivers the outbox on any number of nodes, and tells SAIS what happens to its cases. */
@NullMarked
package lv.pienakas.service.outbox;

import org.jspecify.annotations.NullMarked;
