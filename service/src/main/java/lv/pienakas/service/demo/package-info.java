/** What a newcomer sees at the first start: the sample delivery, scanned. */
@NullMarked
package lv.pienakas.service.demo;

import org.jspecify.annotations.NullMarked;
