package batq.server.statistics;

import batq.server.feedback.Satisfaction;

/** One department's row. */
public record DepartmentFigures(
    String department,
    int issued,
    int served,
    int matters,
    int noShow,
    int withinStandard,
    Satisfaction ratings) {}
