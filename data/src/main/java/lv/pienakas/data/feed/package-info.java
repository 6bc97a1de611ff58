/** Loads agency deliveries as {@code feeds.md} fixes them: all of a delivery or nothing of it. */
@NullMarked
package lv.pienakas.data.feed;

import org.jspecify.annotations.NullMarked;
