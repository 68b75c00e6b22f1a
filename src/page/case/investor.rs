//! Investor: a page for one who is asked, chosen from what they care about.

use crate::page::Route;
use crate::page::frame::Heading;
use crate::page::view::{Benefit, InvestorPage, Link, Stop, Voice};
use crate::page::words::sheet::{Sheet, say};
use crate::report::{Backbone, Investor, OutcomeId, PartnerVoice};
use crate::statistics::asks_of_interest;

impl Sheet<'_> {
    pub(crate) fn investor(&self, at: usize) -> InvestorPage {
        let Some((backbone, figures)) = self.backbone() else {
            return InvestorPage::default();
        };
        let investor = &backbone.investors[at];
        let asks = asks_of_interest(backbone, &investor.functions, &investor.outcomes);
        let h1 = say!(
            self.language,
            "investor-heading",
            "name" = &investor.name,
            "count" = asks.len(),
            "words" = self.language.number_word(asks.len())
        );
        let heading = Heading {
            here: investor.name.clone(),
            crumbs: vec![Link {
                text: say!(self.language, "nav-value"),
                href: Some(self.href(Route::Value)),
            }],
            finding: h1.clone(),
            ..Heading::default()
        };
        let year = figures.leverage.current();
        let cost = year.and_then(|year| Some((year, year.cost.as_ref()?)));
        InvestorPage {
            frame: self.frame(heading),
            h1,
            lede: investor.letter.clone(),
            stops: self.stops_for(investor),
            line: self.line_label(),
            asides: cost.map(|(year, cost)| self.ratio_asides(year, cost)).unwrap_or_default(),
            asks: asks.into_iter().map(|id| self.ask(backbone, figures, id)).collect(),
            sectors: self.benefits_for(backbone, investor),
            voice: self.voice_for(backbone, investor),
            links: self.more_links(backbone, cost.is_some()),
            contact: self.talk(backbone),
        }
    }

    /// The outcomes that they care about; all where they named none.
    fn stops_for(&self, investor: &Investor) -> Vec<Stop> {
        match investor.outcomes.is_empty() {
            true => self.stops(),
            false => {
                let mut outcomes: Vec<OutcomeId> = investor.outcomes.clone();
                outcomes.sort();
                outcomes.dedup();
                outcomes.into_iter().map(|id| self.stop(id)).collect()
            }
        }
    }

    /// What their sectors get out of it; every sector where they named none.
    fn benefits_for(&self, backbone: &Backbone, investor: &Investor) -> Vec<Benefit> {
        let all = self.benefits(backbone);
        let wanted = backbone
            .sectors
            .iter()
            .map(|sector| investor.sectors.is_empty() || investor.sectors.contains(&sector.sector));
        let kept = all.into_iter().zip(wanted).filter(|(_, wanted)| *wanted);
        kept.map(|(benefit, _)| benefit).collect()
    }

    /// A voice of their sectors, or the first.
    fn voice_for(&self, backbone: &Backbone, investor: &Investor) -> Option<Voice> {
        let sector = |voice: &PartnerVoice| Some(&self.card.partners[voice.partner?.0].sector);
        let theirs = |v: &&PartnerVoice| sector(v).is_some_and(|s| investor.sectors.contains(s));
        let found = backbone.voices.iter().find(theirs);
        let voice = found.or(backbone.voices.first())?;
        Some(self.partner_voice(voice))
    }

    fn more_links(&self, backbone: &Backbone, counted: bool) -> Vec<Link> {
        let to = |route: Route, key: &str| Link {
            text: self.language.text(key, &[]),
            href: Some(self.href(route)),
        };
        let mut links = vec![to(Route::Value, "investor-value")];
        links.extend(counted.then(|| Link {
            text: say!(self.language, "investor-counted"),
            href: Some(format!("{}#counted", self.href(Route::Value))),
        }));
        links.extend(
            self.funding_href(backbone)
                .map(|href| Link { text: say!(self.language, "value-see-menu"), href: Some(href) }),
        );
        links.push(to(Route::Home, "nav-scorecard"));
        links
    }
}
