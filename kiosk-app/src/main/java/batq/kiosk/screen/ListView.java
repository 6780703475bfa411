package batq.kiosk.screen;

import batq.kiosk.ticket.Availability;
import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.KioskState;
import batq.kiosk.ticket.KioskState.DepartmentTile;
import batq.kiosk.ticket.KioskState.ServiceTile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The screens of choices: home, departments, the services of one. */
final class ListView {
  private final Look look;
  private final Bars bars;
  private final Tiles tiles;

  ListView(Look look, Instant now) {
    this.look = look;
    this.bars = new Bars(look);
    this.tiles = new Tiles(look, now);
  }

  VBox home(KioskState.Home home) {
    var tools = new ArrayList<Bars.Tool>();
    if (home.moreServices()) {
      tools.add(
          new Bars.Tool("other", "more", Sentences.OTHER_SERVICES, new Gesture.OtherServices()));
    }
    tools.add(Bars.callStaff());
    tools.add(bars.lower());
    return screen(Sentences.WELCOME, services(home.tiles()), tools);
  }

  VBox departments(KioskState.Departments departments) {
    var list = departments.tiles().stream().map(this::department).toList();
    return screen(Sentences.CHOOSE_DEPARTMENT, list, toolsOf(departments.page()));
  }

  VBox services(KioskState.Services services) {
    var title = new Words(services.department().nameTh(), services.department().nameEn());
    return screen(title, services(services.tiles()), toolsOf(services.page()));
  }

  private List<Bars.Tool> toolsOf(KioskState.Page page) {
    var next = new Bars.Tool("next-page", "arrow-right", pageWords(page), new Gesture.NextPage());
    return page.of() > 1
        ? List.of(Bars.back(), Bars.callStaff(), next)
        : List.of(Bars.back(), Bars.callStaff(), bars.lower());
  }

  private static Words pageWords(KioskState.Page page) {
    var at = " (" + page.number() + "/" + page.of() + ")";
    return new Words(Sentences.NEXT_PAGE.th() + at, Sentences.NEXT_PAGE.en() + at);
  }

  private List<Pressable> services(List<ServiceTile> list) {
    return list.stream().map(this::service).toList();
  }

  private Pressable service(ServiceTile tile) {
    return switch (tile.availability()) {
      case Availability.Open() -> tiles.open(tile);
      case Availability.Closed(var opens) -> tiles.closed(tile, opens);
    };
  }

  private Pressable department(DepartmentTile tile) {
    return tiles.department(tile);
  }

  private VBox screen(Words title, List<Pressable> list, List<Bars.Tool> tools) {
    var shape = look.shape();
    var lowered = look.manner().lowered();
    var grid = new TilePane(shape.gap(), lowered ? 18 : shape.gap());
    grid.setPrefColumns(tiles.columns());
    grid.setTileAlignment(Pos.TOP_LEFT);
    grid.getChildren().addAll(list);
    grid.setPrefWidth(shape.inner());
    grid.setMaxWidth(shape.inner());
    var main = new VBox(title(title), lowered ? Look.spring() : Look.room(gapBelowTitle()), grid);
    main.setPadding(
        new Insets(shape.pick(32, 10), shape.margin(), shape.pick(0, 0), shape.margin()));
    var screen = new VBox(main, bars.tools(tools));
    VBox.setVgrow(main, Priority.ALWAYS);
    return screen;
  }

  /** The tiles begin at 396 in portrait, whatever the title. */
  private double gapBelowTitle() {
    return look.shape().pick(0, 8);
  }

  private Region title(Words words) {
    var shape = look.shape();
    var large = Type.bold(shape.pick(60, 40), Ink.INK);
    var small = Type.regular(shape.pick(34, 26), Ink.INK_2);
    var inner = shape.inner();
    return switch (shape) {
      case PORTRAIT -> {
        var pair = look.pair(words, inner, large, small, 1);
        Lettering.fix(pair, inner, 396 - 136 - 32);
        pair.setAlignment(Pos.TOP_LEFT);
        yield pair;
      }
      case LANDSCAPE -> {
        var first = Lettering.block(look.first(words), large, inner * 0.6, 1, Pos.CENTER_LEFT);
        first.setPrefWidth(Region.USE_COMPUTED_SIZE);
        var second =
            Lettering.block(
                look.second(words),
                Lettering.hasThai(look.second(words)) ? small.sized(28) : small,
                inner * 0.38,
                1,
                Pos.CENTER_LEFT);
        second.setTranslateY(4);
        var row = new HBox(24, first, second);
        row.setAlignment(Pos.CENTER_LEFT);
        Lettering.fix(row, inner, 62);
        yield row;
      }
    };
  }
}
