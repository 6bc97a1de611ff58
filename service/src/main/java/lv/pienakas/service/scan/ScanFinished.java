package lv.pienakas.service.scan;

import lv.pienakas.data.detection.Scan;

/** A scan is done; heard in its transaction, so that what listens must be quick or only note it down. */
public record ScanFinished(Scan scan) {}
