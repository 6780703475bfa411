package batq.kiosk.screen;

import batq.kiosk.ticket.KioskState.Details;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One service: what to bring, who waits, what it costs, and the classes as answers. The second and
 * last touch.
 */
final class DetailsView {
  private final Look look;
  private final Details details;
  private final Bars bars;
  private final ClassButtons classes;

  DetailsView(Look look, Details details) {
    this.look = look;
    this.details = details;
    this.bars = new Bars(look);
    this.classes = new ClassButtons(look);
  }

  VBox view() {
    var main =
        switch (look.shape()) {
          case PORTRAIT -> portrait();
          case LANDSCAPE -> landscape();
        };
    VBox.setVgrow(main, Priority.ALWAYS);
    var tools = List.of(Bars.back(), Bars.callStaff());
    return new VBox(main, bars.tools(tools));
  }

  private Region portrait() {
    var shape = look.shape();
    var answers =
        List.of(
            question(), classes.priority(details.classes()), classes.general(details.classes()));
    var above = new ArrayList<Region>(List.of(header(shape.inner())));
    var facts = facts(shape.inner());
    var rest = new ArrayList<Region>(List.of(facts));
    if (!details.counterOpen()) {
      rest.addFirst(notice(shape.inner()));
    }
    var least = 18.0;
    var room = shape.height() - shape.bar() - shape.tool() - 52 - 2 * 28.0;
    var taken = heights(above) + heights(rest) + heights(answers) + least * (3 + rest.size() + 1);
    var documents =
        new DocumentCard(look).card(details.choice().documents(), shape.inner(), room - taken);
    above.add(documents);
    above.addAll(rest);
    above.addAll(answers);
    return spread(above, new Insets(28, shape.margin(), 28, shape.margin()), least);
  }

  private Region landscape() {
    var shape = look.shape();
    var width = 600.0;
    var rest = new ArrayList<Region>(List.of(facts(width)));
    if (!details.counterOpen()) {
      rest.addFirst(notice(width));
    }
    var header = header(width);
    var room = shape.height() - shape.bar() - shape.tool() - 28 - 12 - 4.0;
    var taken = heights(List.of(header)) + heights(rest) + 12.0 * (rest.size() + 1);
    var documents = new DocumentCard(look).card(details.choice().documents(), width, room - taken);
    var left = new ArrayList<Region>(List.of(header, documents));
    left.addAll(rest);
    var right =
        List.of(
            question(), classes.priority(details.classes()), classes.general(details.classes()));
    var row = new HBox(28, spread(left, Insets.EMPTY, 12), spread(right, Insets.EMPTY, 12));
    row.setPadding(new Insets(12, shape.margin(), 4, shape.margin()));
    return row;
  }

  /** From top to bottom with equal room between, at least {@code least}. */
  private static VBox spread(List<? extends Region> parts, Insets padding, double least) {
    var box = new VBox();
    box.setPadding(padding);
    for (var part : parts) {
      if (!box.getChildren().isEmpty()) {
        var room = new Region();
        room.setMinHeight(least);
        VBox.setVgrow(room, Priority.ALWAYS);
        box.getChildren().add(room);
      }
      box.getChildren().add(part);
    }
    return box;
  }

  private Region header(double width) {
    var shape = look.shape();
    var choice = details.choice();
    var words = choice.enquiry() ? Sentences.NOT_SURE : new Words(choice.nameTh(), choice.nameEn());
    var mark = shape.pick(132, 78);
    var gap = shape.pick(32, 20);
    var name =
        look.pair(
            words,
            width - mark - gap,
            Type.bold(shape.pick(52, 32), Ink.INK).high(1.36),
            Type.regular(shape.pick(32, 24), Ink.INK_2),
            2);
    var row = new HBox(gap, Signs.mark(choice.series(), mark, look.dark()), name);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Region facts(double width) {
    var shape = look.shape();
    var gap = shape.pick(24, 14);
    var choice = details.choice();
    var facts = new HBox(gap);
    var left = shape.pick(360, 214);
    details
        .waiting()
        .ifPresent(
            people -> facts.getChildren().add(fact(Sentences.WAITING_NOW, waiting(people), left)));
    var rest = facts.getChildren().isEmpty() ? width : width - left - gap;
    facts.getChildren().add(fact(Sentences.FEE, fee(choice.feeTh(), choice.feeEn(), rest), rest));
    return facts;
  }

  private Node waiting(int people) {
    var shape = look.shape();
    var words = Sentences.people(people);
    var number =
        Lettering.line(
            String.valueOf(people), Type.extraBold(shape.pick(60, 44), Ink.INK).high(1.15));
    var unit =
        Lettering.line(
            look.first(words).replaceFirst("^\\d+ ", ""), Type.bold(shape.pick(36, 28), Ink.INK));
    var row = new HBox(12, number, unit);
    row.setAlignment(Pos.BASELINE_LEFT);
    return row;
  }

  private Node fee(String th, String en, double width) {
    var shape = look.shape();
    var text = look.first(new Words(th, en));
    return Lettering.block(
        text,
        Type.bold(shape.pick(36, 28), Ink.INK).high(1.3),
        width - shape.pick(52, 36),
        2,
        Pos.CENTER_LEFT);
  }

  private Region fact(Words label, Node value, double width) {
    var shape = look.shape();
    var box =
        new VBox(
            Lettering.block(
                look.first(label),
                Type.regular(28, Ink.INK).high(1.35),
                width - shape.pick(52, 36),
                1,
                Pos.CENTER_LEFT),
            value);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().addAll("sunk", "box");
    box.setPadding(
        new Insets(shape.pick(14, 4), shape.pick(26, 18), shape.pick(14, 4), shape.pick(26, 18)));
    box.setMinHeight(shape.pick(150, 112));
    box.setMinWidth(width);
    box.setMaxWidth(width);
    return box;
  }

  /** Said before the number is given, not after (practice.md B7). */
  private Region notice(double width) {
    var shape = look.shape();
    var icon = shape.pick(60, 44);
    var text =
        look.pair(
            Sentences.NO_COUNTER,
            width - icon - shape.pick(28 + 56, 16 + 36),
            Type.semiBold(shape.pick(34, 28), Ink.WARN).high(1.35),
            Type.regular(shape.pick(26, 24), Ink.INK).high(1.3),
            2);
    if (shape == ScreenShape.LANDSCAPE) {
      text.getChildren().remove(1);
    }
    var row = new HBox(shape.pick(28, 16), Signs.icon("warning", icon, Ink.WARN), text);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().addAll("warn-card", "box");
    row.setPadding(
        new Insets(shape.pick(14, 6), shape.pick(28, 18), shape.pick(14, 6), shape.pick(28, 18)));
    row.setMinWidth(width);
    row.setMaxWidth(width);
    return row;
  }

  private Region question() {
    var shape = look.shape();
    return look.pair(
        Sentences.CLASS_QUESTION,
        shape.pick(shape.inner(), 596),
        Type.bold(shape.pick(42, 32), Ink.INK),
        Type.regular(shape.pick(28, 24), Ink.INK_2).high(1.3),
        1);
  }

  private static double heights(List<? extends Region> parts) {
    return parts.stream().mapToDouble(part -> part.prefHeight(-1)).sum();
  }
}
