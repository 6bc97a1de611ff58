/** Messages to the official e-address, and what became of them. */
@NullMarked
package lv.pienakas.service.eaddress;

import org.jspecify.annotations.NullMarked;
