/** The pages, asked over real HTTP. */
@NullMarked
package lv.pienakas.service.web;

import org.jspecify.annotations.NullMarked;
