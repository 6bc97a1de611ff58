/** The HTTP interface for machines, under {@code /api/v1}. */
@NullMarked
package lv.pienakas.service.api;

import org.jspecify.annotations.NullMarked;
