package batq.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.OfficeClock;
import batq.server.statistics.SampleYear;
import batq.server.store.SmallDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountsTest {
  private static final Mounts MOUNTS =
      new Mounts(
          List.of(
              "/dev/mmcblk0p2 / ext4 rw,relatime 0 0",
              "server:/home /home nfs4 rw,vers=4.2 0 0",
              "/dev/sda1 /media/pi/BATQ vfat rw,uid=1000 0 0",
              "/dev/sdb1 /srv ext4 rw,nobarrier,data=ordered 0 0",
              "/dev/sdb2 /srv/old ext4 rw,barrier=0 0 0",
              "/dev/sdc1 /srv/Somchai\\040data ext4 rw 0 0",
              "C:\\134 /mnt/c 9p rw 0 0",
              "tmpfs /home/batq tmpfs rw 0 0"));

  @TempDir Path folder;

  @Test
  void aNetworkDiskAFatDiskAndOneWithoutBarriersAreRefused() {
    assertThat(refusal("/home/office")).contains("network disk (nfs4)");
    assertThat(refusal("/mnt/c/batq")).contains("network disk (9p)");
    assertThat(refusal("/media/pi/BATQ/data")).contains("FAT disk (vfat)");
    assertThat(refusal("/srv/batq")).contains("without barriers");
    assertThat(refusal("/srv/old")).contains("without barriers");
  }

  @Test
  void theNearestMountDecides() {
    assertThat(refusal("/var/lib/batq")).isEmpty();
    assertThat(refusal("/srvice")).isEmpty();
    assertThat(refusal("/srv/Somchai data/batq")).isEmpty();
    assertThat(refusal("/home/batq/data")).isEmpty();
  }

  @Test
  void whereThisBuildRunsARecordMayLie() {
    assertThat(Mounts.now().refusal(folder)).isEmpty();
  }

  @Test
  void aStickIsFoundByItsLabelAndOnlyWhileItIsMounted() throws Exception {
    var stick = folder.resolve("media/pi/BATQ");
    Files.createDirectories(stick);
    Files.createDirectories(folder.resolve("media/other/PHOTOS"));
    var sticks = Sticks.at(List.of(folder.resolve("media") + "/*/BATQ", "/nowhere/*/BATQ"));
    assertThat(sticks.mounted()).isEmpty();
    try (var database = SampleYear.office(folder.resolve("batq.db"));
        var mounted = SmallDisk.mounted(stick, 64)) {
      assertThat(database.takesWrites()).isTrue();
      assertThat(sticks.mounted()).containsExactly(mounted.folder());
      var keeper =
          new Keeper(folder.resolve("batq.db"), sticks, new OfficeClock(InstantSource.system()));
      assertThat(keeper.keep()).hasSize(2);
      assertThat(keeper.age().onStick()).isPresent();
      assertThat(keeper.age().trouble()).isEmpty();
    }
    assertThat(sticks.mounted()).isEmpty();
  }

  private static String refusal(String folder) {
    return MOUNTS.refusal(Path.of(folder)).orElse("");
  }
}
