use reportcard::*;
fn main() {
    let root = std::env::args().nth(1).unwrap();
    let (sources, read) = disk::read(std::path::Path::new(&root)).unwrap();
    for d in read.iter() { println!("{d:?}"); }
    let (report, diagnostics) = parse::parse(&sources);
    let mut n=0;
    for d in diagnostics.iter() { n+=1; let at=d.span.map(|s|{let f=sources.file(s.file); let t=String::from_utf8_lossy(&f.bytes[..s.start as usize]).into_owned(); format!("{}:{}",f.path,t.matches('\n').count()+1)}).unwrap_or_default(); if n<80 {println!("{at} {:?} {} | {:?}", d.code, d.message, d.expected);} }
    println!("report {} diagnostics {n}", report.is_some());
}
