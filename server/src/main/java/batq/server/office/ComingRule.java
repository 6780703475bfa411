package batq.server.office;

import java.time.LocalDate;

/** A rule of order that has effect from a day on (มีผลตั้งแต่, practice.md B21). */
public record ComingRule(LocalDate from, RuleOfOrder becomes) {}
