/** Invented people: near every boundary of the law, and as many and as ordinary as a country has. */
@NullMarked
package lv.pienakas.rules.people;

import org.jspecify.annotations.NullMarked;
