package batq.server.statistics;

import batq.server.feedback.Satisfaction;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.util.Optional;

/**
 * One service's row.
 *
 * @param name the legal name, for the office's own eyes
 * @param publicName the name that may be shown to anyone; several services may share it
 * @param waitSeconds the mean of the served; empty when nobody was served
 * @param standardMinutes the longest that was in force
 */
public record ServiceFigures(
    ServiceId id,
    String name,
    String publicName,
    String department,
    String unit,
    Series series,
    int issued,
    int served,
    int matters,
    int noShow,
    Optional<Double> waitSeconds,
    Optional<Double> serviceSeconds,
    int standardMinutes,
    int withinStandard,
    Satisfaction ratings) {}
