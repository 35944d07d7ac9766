package org.saleskit.analytics.funnel;

import java.util.Optional;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.PipelineRef;

/** How a funnel is counted. */
record FunnelOptions(Deal.Reach reach, Close.Rule closes, Optional<PipelineRef> version) {}
