package lv.pienakas.service.scan;

import lv.pienakas.data.register.Knowledge;
import lv.pienakas.rules.release.RuleRelease;

/**
 * By what a scan judges.
 *
 * @param release its rules
 * @param program hash of what evaluates by them
 * @param facts which facts
 * @param deliveryId last delivery of these facts
 */
record Basis(RuleRelease release, String program, Knowledge facts, int deliveryId) {}
