/** What an evaluation costs, against the same seven services written by hand in Java. */
@NullMarked
package lv.pienakas.rules.benchmark;

import org.jspecify.annotations.NullMarked;
