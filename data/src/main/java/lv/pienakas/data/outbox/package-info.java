/** What others have to be told: stored with what it tells of, delivered in the order of its stream, at least once. */
@NullMarked
package lv.pienakas.data.outbox;

import org.jspecify.annotations.NullMarked;
