/** Evaluating people under a release: who is owed what, since when, and why. */
@NullMarked
package lv.pienakas.rules.finding;

import org.jspecify.annotations.NullMarked;
