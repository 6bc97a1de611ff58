/** To which unit a document goes at a stage, by when, and why: the analysts' tables, their proof, their evaluation. */
@NullMarked
package lv.pienakas.rules.routing;

import org.jspecify.annotations.NullMarked;
