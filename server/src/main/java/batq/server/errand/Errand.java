package batq.server.errand;

import batq.server.device.DeviceKind;
import batq.server.http.RouteRole;
import batq.wire.CounterId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** Something that the command line wants done to the record. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Errand.AddStaff.class, name = "add-staff"),
  @JsonSubTypes.Type(value = Errand.ResetStaff.class, name = "reset-staff"),
  @JsonSubTypes.Type(value = Errand.DisableStaff.class, name = "disable-staff"),
  @JsonSubTypes.Type(value = Errand.EnableStaff.class, name = "enable-staff"),
  @JsonSubTypes.Type(value = Errand.AddDevice.class, name = "add-device"),
  @JsonSubTypes.Type(value = Errand.RevokeDevice.class, name = "revoke-device"),
  @JsonSubTypes.Type(value = Errand.ImportVisits.class, name = "import-visits"),
  @JsonSubTypes.Type(value = Errand.MakeBackup.class, name = "make-backup"),
  @JsonSubTypes.Type(value = Errand.Retire.class, name = "retire"),
})
public sealed interface Errand {

  /** A new account. */
  record AddStaff(String name, RouteRole role, String secret) implements Errand {
    @Override
    public String toString() {
      return "AddStaff[" + role + "]";
    }
  }

  /** A new secret for an account. */
  record ResetStaff(String name, String secret) implements Errand {
    @Override
    public String toString() {
      return "ResetStaff[]";
    }
  }

  /** Nobody may sign in to the account any more. */
  record DisableStaff(String name) implements Errand {
    @Override
    public String toString() {
      return "DisableStaff[]";
    }
  }

  /** The account may be signed in to again. */
  record EnableStaff(String name) implements Errand {
    @Override
    public String toString() {
      return "EnableStaff[]";
    }
  }

  /** A new device; the answer is its token. */
  record AddDevice(DeviceKind deviceKind, String name, Optional<CounterId> counterId)
      implements Errand {}

  /** A device's token is nobody's from now on. */
  record RevokeDevice(String name) implements Errand {}

  /**
   * Past visits.
   *
   * @param file the whole path: the server reads it itself
   */
  record ImportVisits(String file) implements Errand {}

  /**
   * A backup.
   *
   * @param folder the whole path; empty for the usual places
   */
  record MakeBackup(Optional<String> folder) implements Errand {}

  /**
   * Puts old fiscal years away.
   *
   * @param yes without it nothing goes: it is only told what would
   */
  record Retire(boolean yes) implements Errand {}
}
