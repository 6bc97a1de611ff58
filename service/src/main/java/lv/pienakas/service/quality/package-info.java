/** Nobody is told of a finding before inspectors have found findings of its service good enough, and a person has said so. */
@NullMarked
package lv.pienakas.service.quality;

import org.jspecify.annotations.NullMarked;
