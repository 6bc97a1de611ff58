/** Deliveries of the agencies that come over HTTP. */
@NullMarked
package lv.pienakas.service.feed;

import org.jspecify.annotations.NullMarked;
