package batq.kiosk.ticket;

import batq.wire.ServiceId;
import batq.wire.VisitorClass;

/** What a visitor can do, by touch, by key or by a button in the panel. */
public sealed interface Gesture {

  /** Touches a service on a list. */
  record ChooseService(ServiceId serviceId) implements Gesture {}

  /** Touches the class that fits; this prints. */
  record ChooseClass(VisitorClass visitorClass) implements Gesture {}

  /** Presses one real button that stands for a service and a class. */
  record PressButton(Press press) implements Gesture {}

  /** บริการอื่น ๆ. */
  record OtherServices() implements Gesture {}

  record ChooseDepartment(String departmentId) implements Gesture {}

  record NextPage() implements Gesture {}

  record Back() implements Gesture {}

  record CallStaff() implements Gesture {}

  record SwitchLanguage() implements Gesture {}

  /** Lowers the buttons, or raises them again. */
  record MoveButtons() implements Gesture {}

  /** I have it, I know my number, I have read it. */
  record Done() implements Gesture {}

  /** ต้องการ: more time. */
  record MoreTime() implements Gesture {}

  /** เริ่มใหม่. */
  record StartAgain() implements Gesture {}

  /** รับเฉพาะหมายเลข: a number without paper. */
  record NumberWithoutPaper() implements Gesture {}
}
