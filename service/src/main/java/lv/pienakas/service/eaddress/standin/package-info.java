/** A stand-in for the e-address service: real HTTPS, real checks, and misbehaviour on demand. */
@NullMarked
package lv.pienakas.service.eaddress.standin;

import org.jspecify.annotations.NullMarked;
