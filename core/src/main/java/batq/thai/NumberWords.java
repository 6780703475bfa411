package batq.thai;

import java.util.List;

/** Whole numbers as words (domain.md §7.4): 21 is {@code ยี่สิบเอ็ด}. */
public final class NumberWords {
  private static final List<String> DIGITS =
      List.of("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า");
  private static final List<String> PLACES = List.of("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน");
  private static final long MILLION = 1_000_000;

  private static final List<String> ENGLISH =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> ENGLISH_TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private NumberWords() {}

  /** The number in Thai words, without spaces. */
  public static String thai(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("no words for a number below zero: " + number);
    }
    if (number == 0) {
      return DIGITS.getFirst();
    }
    var millions = number / MILLION;
    var head = millions == 0 ? "" : thai(millions) + "ล้าน";
    return head + belowMillion((int) (number % MILLION), millions > 0);
  }

  /** One digit 0 to 9 as it is read in a ticket's number: 1 is always หนึ่ง. */
  static String thaiDigit(int digit) {
    return DIGITS.get(digit);
  }

  /** A number of 0 to 99 in English words, as counters are called. */
  public static String english(int number) {
    if (number < 0 || number > 99) {
      throw new IllegalArgumentException("English words reach from 0 to 99: " + number);
    }
    if (number < ENGLISH.size()) {
      return ENGLISH.get(number);
    }
    var tens = ENGLISH_TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : tens + "-" + ENGLISH.get(number % 10);
  }

  /** A one at the end is เอ็ด as soon as anything stands before it. */
  private static String belowMillion(int number, boolean somethingBefore) {
    var words = new StringBuilder();
    var rest = number;
    for (int place = PLACES.size() - 1, weight = 100_000; place > 0; place--, weight /= 10) {
      var digit = rest / weight;
      rest %= weight;
      if (digit > 0) {
        words.append(inPlace(digit, place));
      }
    }
    if (rest == 1 && (somethingBefore || !words.isEmpty())) {
      return words + "เอ็ด";
    }
    return rest == 0 ? words.toString() : words + DIGITS.get(rest);
  }

  private static String inPlace(int digit, int place) {
    if (place == 1 && digit == 1) {
      return "สิบ";
    }
    return (place == 1 && digit == 2 ? "ยี่" : DIGITS.get(digit)) + PLACES.get(place);
  }
}
