package org.saleskit.examples.hosts.bpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.team.RepId;

class LoanLogReaderTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeCases() throws IOException {
        write("cases.csv.gz", "case_id,REG_DATE,AMOUNT_REQ", "7,2011-10-30T02:10:00.000+02:00,5000");
    }

    private void write(String file, String... rows) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            out.write((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private LoanLog read(String... rows) throws IOException {
        String[] all = new String[rows.length + 1];
        all[0] = "case_id,seq,activity,lifecycle,resource,timestamp";
        System.arraycopy(rows, 0, all, 1, rows.length);
        write("events.csv.gz", all);
        return LoanLogReader.read(folder);
    }

    @Test
    void call_overTheClockChange_lastsByTheInstantsAndHasTheEmployeeOfEitherEnd() throws IOException {
        LoanLog log = read(
                "7,1,W_Nabellen offertes,START,,2011-10-30T02:50:00.000+02:00",
                "7,2,W_Nabellen offertes,COMPLETE,112,2011-10-30T02:10:00.000+01:00");
        assertThat(log.calls()).hasSize(1);
        ContactEvent call = log.calls().get(0);
        assertThat(call.duration()).isEqualTo(Optional.of(Duration.ofMinutes(20)));
        assertThat(call.rep()).isEqualTo(RepId.of("112"));
        assertThat(log.leftOut()).isEmpty();
    }

    @Test
    void events_thatMakeNoCall_areCountedByReason() throws IOException {
        LoanLog log = read(
                "7,1,W_Nabellen offertes,SCHEDULE,,2011-10-30T02:00:00.000+02:00",
                "7,2,W_Nabellen offertes,COMPLETE,112,2011-10-30T02:10:00.000+02:00",
                "7,3,W_Nabellen offertes,START,112,2011-10-30T02:20:00.000+02:00",
                "7,4,W_Nabellen offertes,START,112,2011-10-30T02:30:00.000+02:00",
                "7,5,W_Nabellen incomplete dossiers,START,,2011-10-30T02:30:00.000+02:00",
                "7,6,W_Nabellen incomplete dossiers,COMPLETE,,2011-10-30T02:40:00.000+02:00",
                "7,7,W_Valideren aanvraag,START,112,2011-10-30T02:40:00.000+02:00",
                "7,8,O_CANCELLED,COMPLETE,112,2011-10-30T02:50:00.000+02:00");
        assertThat(log.calls()).isEmpty();
        assertThat(log.leftOut())
                .isEqualTo(Map.of(
                        LeftOut.OFFER_CLOSED, 1L,
                        LeftOut.WORK_SCHEDULED, 1L,
                        LeftOut.NOT_A_CALL, 1L,
                        LeftOut.CALL_NOT_COMPLETED, 2L,
                        LeftOut.CALL_NOT_STARTED, 1L,
                        LeftOut.CALL_WITHOUT_EMPLOYEE, 2L));
    }

    @Test
    void stateThatIsNoStage_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("7,1,A_LOST,COMPLETE,,2011-10-30T02:00:00.000+02:00"))
                .withMessage("activity must be a stage of the pipeline, but was \"A_LOST\"");
    }

    @Test
    void caseWithoutAnAmount_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("8,1,A_SUBMITTED,COMPLETE,,2011-10-30T02:00:00.000+02:00"))
                .withMessage("case_id must be in cases.csv.gz, but was 8");
    }
}
