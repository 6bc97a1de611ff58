/** What a machine is told when a call fails: problem details of RFC 9457, whoever refuses. */
@NullMarked
package lv.pienakas.service.problem;

import org.jspecify.annotations.NullMarked;
