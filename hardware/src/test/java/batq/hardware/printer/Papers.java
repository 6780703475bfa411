package batq.hardware.printer;

import batq.hardware.sim.SimulatedPrinter;
import batq.look.SeriesMark;
import batq.receipt.Alignment;
import batq.receipt.Receipt;
import batq.receipt.ReceiptLine;
import batq.receipt.TextStyle;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Something to print. */
final class Papers {
  private Papers() {}

  static Receipt paper(String number) {
    return new Receipt(
        List.of(
            new ReceiptLine.Text("เทศบาลตำบลตัวอย่าง", TextStyle.OFFICE, Alignment.CENTRE),
            new ReceiptLine.Rule(),
            new ReceiptLine.BigNumber(number, SeriesMark.of("3"), "หมายเลข / Number"),
            new ReceiptLine.Text(
                "ชำระภาษีที่ดินและสิ่งปลูกสร้าง", TextStyle.SERVICE, Alignment.CENTRE),
            new ReceiptLine.CounterBox("ช่องบริการ", "Counter", 3),
            new ReceiptLine.CheckBox("บัตรประจำตัวประชาชนตัวจริง", TextStyle.BODY),
            new ReceiptLine.CheckBox("หนังสือแจ้งการประเมิน (ภ.ด.ส.6)", TextStyle.BODY)));
  }

  /** More than any terminal keeps for a printer that does not read. */
  static Receipt longPaper() {
    var line =
        new ReceiptLine.Text("ชำระภาษีที่ดินและสิ่งปลูกสร้าง", TextStyle.OFFICE, Alignment.CENTRE);
    return new Receipt(Collections.nCopies(60, line));
  }

  /** The device that programs open. */
  static Path slaveOf(SimulatedPrinter machine) {
    return Path.of(((PrinterAddress.Serial) machine.address()).path());
  }
}
