/** The running program: commands and web service. */
@NullMarked
package lv.pienakas.service;

import org.jspecify.annotations.NullMarked;
