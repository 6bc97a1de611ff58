/** An analyst's examples, run against the rules they belong to. */
@NullMarked
package lv.pienakas.rules.scenario;

import org.jspecify.annotations.NullMarked;
