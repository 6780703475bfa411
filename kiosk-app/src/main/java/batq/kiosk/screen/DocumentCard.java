package batq.kiosk.screen;

import batq.wire.Catalogue.Document;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The papers to have ready, with boxes to tick in the mind. As large as the room allows: first the
 * second language goes, then the list is cut to four and fewer; the paper names them all.
 */
final class DocumentCard {
  private static final int MOST = 4;

  private final Look look;

  DocumentCard(Look look) {
    this.look = look;
  }

  /** How the list is set; tried from roomy to tight. */
  private record Setting(double th, double en, double between, boolean both, int most) {}

  private List<Setting> settings() {
    return switch (look.shape()) {
      case PORTRAIT ->
          List.of(
              new Setting(38, 27, 28, true, MOST),
              new Setting(34, 26, 16, true, MOST),
              new Setting(32, 24, 8, true, MOST),
              new Setting(32, 24, 12, false, MOST),
              new Setting(30, 24, 6, false, MOST),
              new Setting(30, 24, 6, false, 3));
      case LANDSCAPE ->
          List.of(
              new Setting(28, 24, 14, true, MOST),
              new Setting(28, 24, 6, true, MOST),
              new Setting(28, 24, 8, false, MOST),
              new Setting(28, 24, 2, false, MOST),
              new Setting(28, 24, 4, false, 3),
              new Setting(28, 24, 2, false, 2),
              new Setting(28, 24, 2, false, 1));
    };
  }

  Region card(List<Document> documents, double width, double room) {
    var cards = settings().stream().map(setting -> card(documents, width, setting)).toList();
    return cards.stream()
        .filter(card -> card.prefHeight(-1) <= room)
        .findFirst()
        .orElse(cards.getLast());
  }

  private Region card(List<Document> documents, double width, Setting setting) {
    var shape = look.shape();
    var across = shape.pick(36, 24);
    var inner = width - 2 * across;
    var card = new VBox();
    card.getStyleClass().addAll("card", "box");
    card.setPadding(new Insets(shape.pick(22, 10), across, shape.pick(16, 8), across));
    card.getChildren().add(title(documents, inner, setting));
    documents.stream()
        .limit(setting.most())
        .forEach(document -> card.getChildren().add(row(document, inner, setting)));
    if (documents.size() > setting.most()) {
      var more = Sentences.moreDocuments(documents.size() - setting.most());
      card.getChildren().add(more(look.first(more), inner, setting));
    }
    card.setMinWidth(width);
    card.setMaxWidth(width);
    return card;
  }

  private Region title(List<Document> documents, double inner, Setting setting) {
    var shape = look.shape();
    var words = documents.isEmpty() ? Sentences.NO_DOCUMENTS : Sentences.DOCUMENTS;
    var large = Type.bold(Math.min(shape.pick(42, 28), setting.th() + 4), Ink.INK);
    var small = Type.regular(shape.pick(28, 24), Ink.INK_2).high(1.3);
    var title =
        setting.both()
            ? look.pair(words, inner, large, small, 1)
            : Lettering.block(look.first(words), large, inner, 1, Pos.CENTER_LEFT);
    title.setPadding(new Insets(0, 0, setting.between() / 2, 0));
    return title;
  }

  private Region row(Document document, double inner, Setting setting) {
    var box = look.shape().pick(44, 34);
    var gap = look.shape().pick(24, 16);
    var width = inner - box - gap;
    var words = new Words(document.th(), document.en());
    var large = Type.semiBold(setting.th(), Ink.INK).high(1.36);
    var text =
        setting.both()
            ? look.pair(words, width, large, Type.regular(setting.en(), Ink.INK_2).high(1.3), 2)
            : Lettering.block(look.first(words), large, width, 2, Pos.CENTER_LEFT);
    return ruled(new HBox(gap, Signs.icon("box", box, 1.6, Ink.INK), text), setting);
  }

  private static Region more(String words, double inner, Setting setting) {
    var line = Type.semiBold(setting.th(), Ink.INK_2).high(1.3);
    return ruled(new HBox(Lettering.block(words, line, inner, 1, Pos.CENTER_LEFT)), setting);
  }

  private static HBox ruled(HBox row, Setting setting) {
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("ruled");
    row.setPadding(new Insets(setting.between() / 2, 0, setting.between() / 2, 0));
    return row;
  }
}
