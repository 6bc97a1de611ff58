package lv.pienakas.service.cli;

import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = "Records of who looked at personal data.",
        mixinStandardHelpOptions = true,
        subcommands = AuditVerifyCommand.class)
final class AuditCommand {}
