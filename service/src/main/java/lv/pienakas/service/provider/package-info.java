/** The demo's own identity provider, with fixed users; never a part of a real service. */
@NullMarked
package lv.pienakas.service.provider;

import org.jspecify.annotations.NullMarked;
