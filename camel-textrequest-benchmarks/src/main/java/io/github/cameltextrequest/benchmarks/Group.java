package io.github.cameltextrequest.benchmarks;

import io.github.cameltextrequest.benchmarks.hook.HookBenchmark;
import io.github.cameltextrequest.benchmarks.limiter.LimiterAccuracy;
import io.github.cameltextrequest.benchmarks.limiter.LimiterBenchmark;
import io.github.cameltextrequest.benchmarks.lists.BulkBenchmark;
import io.github.cameltextrequest.benchmarks.lists.WalkBenchmark;
import io.github.cameltextrequest.benchmarks.measure.Rounds;
import io.github.cameltextrequest.benchmarks.report.Figure;
import io.github.cameltextrequest.benchmarks.report.Row;
import io.github.cameltextrequest.benchmarks.send.SendBenchmark;
import io.github.cameltextrequest.benchmarks.start.StartBenchmark;
import java.util.List;

/** What can be measured by itself. */
enum Group {
    SEND {
        @Override
        void run(Rounds rounds, List<Row> rows, List<Figure> figures) throws Exception {
            rows.addAll(SendBenchmark.run(rounds));
        }
    },
    HOOK {
        @Override
        void run(Rounds rounds, List<Row> rows, List<Figure> figures) throws Exception {
            HookBenchmark.run(rounds.doubled(), rows, figures);
        }
    },
    WALK {
        @Override
        void run(Rounds rounds, List<Row> rows, List<Figure> figures) throws Exception {
            rows.addAll(WalkBenchmark.run(rounds));
            figures.addAll(WalkBenchmark.heap());
        }
    },
    BULK {
        @Override
        void run(Rounds rounds, List<Row> rows, List<Figure> figures) throws Exception {
            rows.addAll(BulkBenchmark.run(rounds));
        }
    },
    LIMITER {
        @Override
        void run(Rounds rounds, List<Row> rows, List<Figure> figures) throws Exception {
            figures.addAll(LimiterBenchmark.run(rounds));
            figures.addAll(LimiterAccuracy.run(LIMITER_WINDOWS));
        }
    },
    START {
        @Override
        void run(Rounds rounds, List<Row> rows, List<Figure> figures) throws Exception {
            figures.addAll(StartBenchmark.run(rounds.count()));
        }
    };

    private static final int LIMITER_WINDOWS = 5;

    /** Measures, and adds what was found. */
    abstract void run(Rounds rounds, List<Row> rows, List<Figure> figures) throws Exception;
}
