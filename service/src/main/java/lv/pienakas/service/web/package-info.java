/** Pages and calls over HTTP. */
@NullMarked
package lv.pienakas.service.web;

import org.jspecify.annotations.NullMarked;
