package batq.server.statistics;

/**
 * When a visit was served: one class each, the first that holds in the order holiday, weekend,
 * after hours, lunch, in hours (practice.md A13).
 */
public enum ServedIn {
  IN_HOURS,
  LUNCH,
  AFTER_HOURS,
  WEEKEND,
  HOLIDAY
}
